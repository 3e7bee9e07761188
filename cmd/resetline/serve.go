package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"time"
)

// Serve shows drafts and mistakes, so it answers to this machine alone: it
// listens on a loopback address, and answers only requests that name one, lest
// a page of the web reaches it by giving its own name that address.

// morePorts is how many ports after the one asked for are tried.
const morePorts = 20

// serve shows the site on this machine and builds it anew whenever a file is
// saved.
func (p *program) serve(args []string) error {
	fs := p.flags("serve")
	var from source
	from.flags(fs)
	addr := fs.String("addr", "127.0.0.1:8080", "the `address` to listen on, of this machine; the next free port is taken if it is in use")
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	listener, err := listen(*addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	address := "http://" + listener.Addr().String() + "/"
	from.drafts = true
	l, err := newLive(p, from, address)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	watching := make(chan error, 1)
	go func() { watching <- l.watch(ctx, make(chan struct{})) }()
	server := &http.Server{Handler: l, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	if _, port, _ := net.SplitHostPort(*addr); port != "0" && !strings.HasSuffix(listener.Addr().String(), ":"+port) {
		p.say("%s is in use, so the next free port is taken", *addr)
	}
	p.say("%s shows the site and follows what you save; Ctrl-C ends", address)
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-watching
}

// listen opens a loopback port: the one asked for, or one of those after it,
// or any that is free.
func listen(addr string) (net.Listener, error) {
	host, text, err := net.SplitHostPort(addr)
	port, number := strconv.Atoi(text)
	if err != nil || number != nil || port < 0 || port > 65535 {
		return nil, usageError{fmt.Sprintf("-addr %q is no address to listen on; write it as 127.0.0.1:8080", addr)}
	}
	if host == "localhost" {
		host = "127.0.0.1"
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || !ip.IsLoopback() {
		return nil, usageError{fmt.Sprintf("-addr %q is not of this machine alone; drafts are shown, so write 127.0.0.1, ::1 or localhost", addr)}
	}
	for next := port; next <= min(port+morePorts, 65535); next++ {
		if l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(next))); err == nil {
			return l, nil
		}
	}
	return net.Listen("tcp", net.JoinHostPort(host, "0"))
}

// addressed tells whether a request was made to a loopback address by name or
// number.
func addressed(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}
