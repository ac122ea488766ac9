package dev.openvmo.kit.page;

import jakarta.ws.rs.QueryParam;

/** The parameters of every list. Taken as text: what cannot be read is a 400 that says what can. */
public class ListQuery {
    @QueryParam("limit")
    public String limit;

    @QueryParam("cursor")
    public String cursor;

    @QueryParam("filter")
    public String filter;

    @QueryParam("sort")
    public String sort;

    @QueryParam("fields")
    public String fields;

    @QueryParam("q")
    public String q;

    @QueryParam("count")
    public String count;
}
