package capture

import (
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
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
		"64:ff9b::a00:1": false, "2002:a00:1::": false, "2001:db8::1": false, "2001::1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}
