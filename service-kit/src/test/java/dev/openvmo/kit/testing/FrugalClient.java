package dev.openvmo.kit.testing;

import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.HttpParams;

/** REST Assured makes a client for each request; this one looks for its version and its sockets only once. */
@SuppressWarnings("deprecation") // REST Assured takes no newer one
final class FrugalClient extends DefaultHttpClient {
    private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();
    private static final HttpParams SETTINGS = new DefaultHttpClient().getParams();

    FrugalClient() {
        super(new BasicClientConnectionManager(SCHEMES));
    }

    @Override
    protected HttpParams createHttpParams() {
        return SETTINGS.copy();
    }
}
