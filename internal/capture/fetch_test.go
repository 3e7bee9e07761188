package capture

import (
	"compress/gzip"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// server answers at a path for each kind of trouble.
func server(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	page := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<p>Page</p>")
	}
	mux.HandleFunc("/page", page)
	mux.Handle("/moved", http.RedirectHandler("/page", http.StatusMovedPermanently))
	mux.Handle("/circle", http.RedirectHandler("/circle2", http.StatusFound))
	mux.Handle("/circle2", http.RedirectHandler("/circle", http.StatusFound))
	mux.HandleFunc("/on/", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
	})
	mux.Handle("/file", http.RedirectHandler("file:///etc/passwd", http.StatusFound))
	mux.Handle("/login", http.RedirectHandler("http://user:secret@127.0.0.1/", http.StatusFound))
	mux.HandleFunc("/huge", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for range 50 {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 50 {
			if _, err := z.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		fmt.Fprint(w, "short")
	})
	for _, status := range []int{401, 403, 404, 410, 429, 451, 500, 503} {
		mux.HandleFunc(fmt.Sprintf("/status/%d", status), func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) })
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := server(t)
	f := Fetcher{Private: true, Timeout: 10 * time.Second, Agent: "resetline/test"}
	for _, path := range []string{"/page", "/moved"} {
		d, err := f.Fetch(context.Background(), s.URL+path)
		if err != nil {
			t.Fatal(err)
		}
		if string(d.Data) != "<p>Page</p>" || d.Type != "text/html; charset=utf-8" || d.URL.String() != s.URL+"/page" {
			t.Errorf("%s: %q, %s, %s", path, d.Data, d.Type, d.URL)
		}
	}
}

func TestFetchRefuses(t *testing.T) {
	s := server(t)
	tests := []struct{ address, want string }{
		{"/circle", "the page sends its readers round in a circle"},
		{"/on/", "the page sends its readers on more than 10 times"},
		{"/file", "the page cannot be fetched: addresses with file: are not fetched"},
		{"/login", "the page cannot be fetched: the address holds a user's name or password"},
		{"/huge", "it has more than 10 MB"},
		{"/bomb", "it has more than 10 MB"},
		{"/slow", "the page did not come within 300ms"},
		{"/short", "the page cannot be fetched: unexpected EOF"},
		{"/status/404", "there is no page at this address (404)"},
		{"/status/410", "there is no page at this address (410)"},
		{"/status/401", "the server does not give the page to programs (401)"},
		{"/status/403", "the server does not give the page to programs (403)"},
		{"/status/429", "the server does not give the page to programs (429)"},
		{"/status/451", "the server does not give the page to programs (451)"},
		{"/status/500", "the server answered 500 internal server error; try again later"},
		{"/status/503", "the server answered 503 service unavailable"},
		{"file:///etc/passwd", "addresses with file: are not fetched"},
		{"ftp://news.example/a", "addresses with ftp: are not fetched"},
		{"https://", `"https://" is no web address`},
		{"https://user:secret@news.example/", "the address holds a user's name or password"},
		{"https://news.example/%zz", `"https://news.example/%zz" is no web address`},
	}
	for _, test := range tests {
		t.Run(test.address, func(t *testing.T) {
			f := Fetcher{Private: true, Timeout: 10 * time.Second}
			address := test.address
			if strings.HasPrefix(address, "/") {
				address = s.URL + address
			}
			if test.address == "/slow" {
				f.Timeout = 300 * time.Millisecond
			}
			_, err := f.Fetch(context.Background(), address)
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
}

func TestFetchStaysPublic(t *testing.T) {
	s := server(t)
	f := Fetcher{Timeout: 10 * time.Second}
	_, port, _ := strings.Cut(strings.TrimPrefix(s.URL, "http://"), ":")
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1.2.3"} {
		_, err := f.Fetch(context.Background(), "http://"+host+":"+port+"/page")
		if err == nil || !strings.HasPrefix(err.Error(), "the address leads to this machine or a private network") {
			t.Errorf("%s: %v", host, err)
		}
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "1.1.1.1": true, "2606:4700:4700::1111": true, "172.32.0.1": true, "::ffff:8.8.8.8": true,
		"127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false,
		"0.0.0.0": false, "0.1.2.3": false, "192.0.0.8": false, "198.18.0.1": false, "224.0.0.1": false, "240.0.0.1": false, "255.255.255.255": false,
		"::": false, "::1": false, "fe80::1": false, "fc00::1": false, "fd12::1": false, "ff02::1": false, "::ffff:10.0.0.1": false,
		"64:ff9b::a00:1": false, "64:ff9b:1::a00:1": false, "::10.0.0.1": false, "::ffff:0:10.0.0.1": false, "fe80::1%1": false, "fec0::1": false,
		"3fff::1": false, "192.88.99.1": false, "192.0.2.1": false, "198.51.100.1": false, "203.0.113.1": false, "2002:a00:1::": false, "2001:db8::1": false, "2001::1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}

// privateTo sends readers on to the address that a query holds, and counts who
// asks for what is private.
type privateTo struct {
	*httptest.Server
	asked atomic.Int32
}

// newPrivateTo starts two servers that differ in their port alone: one that
// the test takes for public, and one that stands for all that is not.
func newPrivateTo(t *testing.T) (public, private *privateTo, f Fetcher) {
	t.Helper()
	start := func() *privateTo {
		p := &privateTo{}
		p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			p.asked.Add(1)
			if to := r.URL.Query().Get("to"); to != "" {
				http.Redirect(w, r, to, http.StatusFound)
				return
			}
			fmt.Fprint(w, "<p>Page</p>")
		}))
		t.Cleanup(p.Close)
		return p
	}
	public, private = start(), start()
	out := netip.MustParseAddrPort(public.Listener.Addr().String())
	return public, private, Fetcher{Timeout: 10 * time.Second, open: func(a netip.AddrPort) bool { return a == out || publicAddress(a) }}
}

func publicAddress(a netip.AddrPort) bool { return public(a.Addr()) }

const refusedPrivate = "the address leads to this machine or a private network; if it is meant to, add -allow-private"

// TestRedirectStaysPublic: a page of the public internet sends readers on into
// private networks, under every name these have. Nobody is connected to.
func TestRedirectStaysPublic(t *testing.T) {
	public, private, f := newPrivateTo(t)
	_, port, _ := net.SplitHostPort(private.Listener.Addr().String())
	redirected := func(f Fetcher, to string) error {
		_, err := f.Fetch(context.Background(), public.URL+"/?to="+url.QueryEscape(to))
		return err
	}
	if err := redirected(f, public.URL); err != nil {
		t.Fatalf("a redirect within the public internet: %v", err)
	}
	for _, host := range []string{"127.0.0.1", "127.1.2.3", "localhost", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
		"10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "169.254.169.254", "[::ffff:169.254.169.254]", "[fe80::1]", "[fe80::1%25lo]",
		"[fc00::1]", "[fd00:ec2::254]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"} {
		if err := redirected(f, "http://"+host+":"+port+"/"); err == nil || err.Error() != refusedPrivate {
			t.Errorf("%s: %v", host, err)
		}
	}
	// Some systems take these for 127.0.0.1 and others for names that are not there.
	for _, host := range []string{"2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "0"} {
		if err := redirected(f, "http://"+host+":"+port+"/"); err == nil {
			t.Errorf("%s was fetched", host)
		}
	}
	if n := private.asked.Load(); n > 0 {
		t.Errorf("a private server was asked %d times", n)
	}
	f.Private = true
	if err := redirected(f, private.URL); err != nil || private.asked.Load() != 1 {
		t.Errorf("with leave, a redirect to a private server: %v", err)
	}
}

// TestNamesStayPublic: what a name leads to is judged by the address that is
// connected to, however often and to whatever it changes.
func TestNamesStayPublic(t *testing.T) {
	public, private, f := newPrivateTo(t)
	_, port, _ := net.SplitHostPort(public.Listener.Addr().String())
	_, privatePort, _ := net.SplitHostPort(private.Listener.Addr().String())
	out := netip.MustParseAddr("127.0.0.1")
	for name, leads := range map[string][]netip.Addr{
		"turns":        {out, netip.MustParseAddr("10.0.0.1")},
		"turns-mapped": {out, netip.MustParseAddr("::ffff:10.0.0.1")},
		"turns-link":   {out, netip.MustParseAddr("169.254.169.254")},
		"turns-unique": {out, netip.MustParseAddr("fd00::1")},
		"turns-here":   {out, netip.MustParseAddr("::1")},
		"turns-other":  {out, netip.MustParseAddr("127.0.0.2")},
	} {
		f.resolver = turning(t, name+".example.", leads)
		at := "http://" + name + ".example:" + port + "/"
		_, err := f.Fetch(context.Background(), at+"?to="+url.QueryEscape(at))
		if err == nil || err.Error() != refusedPrivate {
			t.Errorf("%s: %v", name, err)
		}
	}
	if public.asked.Load() != 6 {
		t.Errorf("the public server was asked %d times: the names were refused before they turned", public.asked.Load())
	}
	f.resolver = turning(t, "private.example.", []netip.Addr{out})
	if _, err := f.Fetch(context.Background(), public.URL+"/?to="+url.QueryEscape("http://private.example:"+privatePort+"/")); err == nil || err.Error() != refusedPrivate {
		t.Errorf("a redirect to a name of a private server: %v", err)
	}
	if n := private.asked.Load(); n > 0 {
		t.Errorf("a private server was asked %d times", n)
	}
}

// turning is a resolver that knows one name, which leads elsewhere each time
// it is looked up, and at last always to the same.
func turning(t *testing.T, name string, leads []netip.Addr) *net.Resolver {
	t.Helper()
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	go func() {
		asked := map[dnsmessage.Type]int{}
		buf := make([]byte, 1500)
		for {
			n, from, err := server.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if err := m.Unpack(buf[:n]); err != nil || len(m.Questions) != 1 {
				continue
			}
			q := m.Questions[0]
			m.Response, m.RCode, m.Additionals = true, dnsmessage.RCodeNameError, nil
			if q.Name.String() == name {
				a := leads[min(asked[q.Type], len(leads)-1)]
				asked[q.Type]++
				m.RCode, m.Answers = dnsmessage.RCodeSuccess, answers(q, a)
			}
			if data, err := m.Pack(); err == nil {
				_, _ = server.WriteTo(data, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", server.LocalAddr().String())
	}}
}

// answers are the addresses of a kind.
func answers(q dnsmessage.Question, a netip.Addr) []dnsmessage.Resource {
	head := dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}
	switch {
	case q.Type == dnsmessage.TypeA && a.Is4():
		return []dnsmessage.Resource{{Header: head, Body: &dnsmessage.AResource{A: a.As4()}}}
	case q.Type == dnsmessage.TypeAAAA && a.Is6():
		return []dnsmessage.Resource{{Header: head, Body: &dnsmessage.AAAAResource{AAAA: a.As16()}}}
	}
	return nil
}
