// What a front-end team writes against types made by openapi-typescript.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "../target/openapi.js";

const [baseUrl, key, portfolioId] = process.argv.slice(2) as [string, string, string];
// lists are files, too: this client reads JSON
const openvmo = createClient<paths, "application/json" | "application/problem+json">({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
const strangers = "0198c1d2-7a3b-7c4d-8e5f-0123456789ab";

const stream = (name: string, of = portfolioId): components["schemas"]["ValueStreamRequest"] => ({
  portfolioId: of,
  name,
  kind: "OPERATIONAL",
});

const created = await openvmo.POST("/v1/value-streams", { body: stream("Fetched one") });
assert.ok(created.data);
const id: string = created.data.id;

const batch = await openvmo.POST("/v1/value-streams/batch", { body: [stream("Fetched two"), stream("Lost", strangers)] });
assert.deepEqual(batch.data?.items.map((item) => item.status), [201, 422]);
assert.equal(batch.data?.items[1]?.problem?.type, "/problems/unknown-reference");

const query = { filter: `portfolioId==${portfolioId};name==Fetched*`, sort: "name", limit: 1 };
const first = await openvmo.GET("/v1/value-streams", { params: { query } });
assert.ok(first.data?.nextCursor);
const second = await openvmo.GET("/v1/value-streams", { params: { query: { ...query, cursor: first.data.nextCursor } } });
const names = [...first.data.items, ...(second.data?.items ?? [])].map((each) => each.name);
assert.deepEqual(names, ["Fetched one", "Fetched two"]);

const read = await openvmo.GET("/v1/value-streams/{id}", { params: { path: { id } } });
const etag = read.response.headers.get("ETag")!;
const patch = (tag: string, body: components["schemas"]["ValueStreamRequestPatch"]) =>
  openvmo.PATCH("/v1/value-streams/{id}", {
    params: { path: { id }, header: { "If-Match": tag } },
    body,
    headers: { "Content-Type": "application/merge-patch+json" },
  });
const patched = await patch(etag, { owner: "Ada Field" });
assert.equal(patched.data?.owner, "Ada Field");

const stale = await patch(etag, { owner: "Grace Moor" });
assert.equal(stale.error?.type, "/problems/precondition-failed");

const unknown = await openvmo.POST("/v1/value-streams", { body: stream("Nowhere", strangers) });
assert.equal(unknown.error?.status, 422);
assert.equal(unknown.error?.errors?.[0]?.pointer, "/portfolioId");
