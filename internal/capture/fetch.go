package capture

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// Fetching goes to the public web alone. Every connection is checked at the
// moment it is made, after names have been resolved, so that neither a
// redirect nor a name that changes its address leads into a private network.
// No proxy is used, for the same reason: it would make the connection instead.

// Fetcher fetches pages.
type Fetcher struct {
	Private bool          // whether private networks and this machine may be reached
	Timeout time.Duration // for the whole page, redirects included
	Agent   string        // what the program calls itself

	// Tests, which have loopback alone, say which of its servers is out on the
	// public internet, and where names lead.
	open     func(netip.AddrPort) bool // nil for public
	resolver *net.Resolver             // nil for the system's
}

// maxRedirects is what browsers' users put up with unknowingly.
const maxRedirects = 10

var (
	errPrivate = errors.New("private address")
	errCircle  = errors.New("circle")
	errTooMany = errors.New("too many redirects")
)

// Fetch fetches the page at an address. Its errors are words for the editor.
func (f *Fetcher) Fetch(ctx context.Context, address string) (Document, error) {
	u, err := parseAddress(address)
	if err != nil {
		return Document{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, f.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Document{}, err
	}
	req.Header.Set("User-Agent", f.Agent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8,text/markdown;q=0.8")
	resp, err := f.client().Do(req)
	if err != nil {
		return Document{}, f.explain(err)
	}
	defer resp.Body.Close()
	if err := answer(resp.StatusCode); err != nil {
		return Document{}, err
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, MaxSize+1))
	switch {
	case err != nil:
		return Document{}, f.explain(err)
	case len(data) > MaxSize:
		return Document{}, tooLarge()
	}
	return Document{Data: data, Type: resp.Header.Get("Content-Type"), URL: resp.Request.URL}, nil
}

func parseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%q is no web address; write it as https://example.org/story", address)
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("addresses with %s: are not fetched; give an address with https://, or a file by its path", u.Scheme)
	case u.Host == "":
		return nil, fmt.Errorf("%q is no web address; write it as https://example.org/story", address)
	case u.User != nil:
		return nil, errors.New("the address holds a user's name or password; take it out, or save the page and give the file")
	}
	return u, nil
}

func (f *Fetcher) client() *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second, Resolver: f.resolver}
	if !f.Private {
		dialer.Control = f.publicOnly
	}
	return &http.Client{
		Transport:     &http.Transport{DialContext: dialer.DialContext, DisableKeepAlives: true, TLSHandshakeTimeout: 10 * time.Second},
		CheckRedirect: redirect,
	}
}

func redirect(req *http.Request, via []*http.Request) error {
	for _, before := range via {
		if before.URL.String() == req.URL.String() {
			return errCircle
		}
	}
	if len(via) > maxRedirects {
		return errTooMany
	}
	_, err := parseAddress(req.URL.String())
	return err
}

// publicOnly refuses a connection to anything but the public internet.
func (f *Fetcher) publicOnly(_, address string, _ syscall.RawConn) error {
	open := f.open
	if open == nil {
		open = func(a netip.AddrPort) bool { return public(a.Addr()) }
	}
	if a, err := netip.ParseAddrPort(address); err != nil || !open(a) {
		return errPrivate
	}
	return nil
}

// reserved are the networks beside those netip knows that are not of the
// public internet: RFC 6890 and its successors. Of IPv6 only 2000::/3 is
// given out; 64:ff9b::/96 and 2002::/16 hold IPv4 addresses of any kind.
var reserved = [...]netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("192.88.99.0/24"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("2001::/23"), netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("3fff::/20"),
}

var global6 = netip.MustParsePrefix("2000::/3")

func public(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.Is6() && !global6.Contains(a) {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// explain puts an error of the network into words.
func (f *Fetcher) explain(err error) error {
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.Is(err, errPrivate):
		return errors.New("the address leads to this machine or a private network; if it is meant to, add -allow-private")
	case errors.Is(err, errCircle):
		return errors.New("the page sends its readers round in a circle; open it in a browser, save it and give the file")
	case errors.Is(err, errTooMany):
		return fmt.Errorf("the page sends its readers on more than %d times; open it in a browser, save it and give the file", maxRedirects)
	case errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("the page did not come within %s; try again, or save it from a browser and give the file", f.Timeout)
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("there is no server %s; look at the address again", dns.Name)
	}
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	return fmt.Errorf("the page cannot be fetched: %w", err)
}

// answer tells what a server's refusal means for the editor.
func answer(status int) error {
	const save = "open it in a browser, save it and give the file"
	switch {
	case status == http.StatusOK:
		return nil
	case status == http.StatusNotFound, status == http.StatusGone:
		return fmt.Errorf("there is no page at this address (%d); look at the address again", status)
	case status == http.StatusUnauthorized, status == http.StatusPaymentRequired, status == http.StatusForbidden, status == http.StatusTooManyRequests,
		status == http.StatusUnavailableForLegalReasons:
		return fmt.Errorf("the server does not give the page to programs (%d); %s", status, save)
	}
	return fmt.Errorf("the server answered %d %s; try again later, or %s", status, strings.ToLower(http.StatusText(status)), save)
}
