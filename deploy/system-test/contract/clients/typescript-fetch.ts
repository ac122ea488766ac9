// What a front-end team writes against the client made by openapi-generator for typescript-fetch.
import assert from "node:assert/strict";
import {
  Configuration,
  ProblemFromJSON,
  ResponseError,
  ValueStreamsApi,
  type Problem,
  type ValueStreamRequest,
} from "../target/typescript-fetch/index.js";

const [basePath, key, portfolioId] = process.argv.slice(2) as [string, string, string];
const streams = new ValueStreamsApi(new Configuration({ basePath, headers: { Authorization: `Bearer ${key}` } }));
const strangers = "0198c1d2-7a3b-7c4d-8e5f-0123456789ab";

const stream = (name: string, of = portfolioId): ValueStreamRequest => ({ portfolioId: of, name, kind: "OPERATIONAL" });

async function refused(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => assert.fail("it was not refused"), (failure: unknown) => failure);
  assert.ok(error instanceof ResponseError);
  return ProblemFromJSON(await error.response.json());
}

const { id } = await streams.createValueStream({ valueStreamRequest: stream("Generated one") });

const batch = await streams.createValueStreams({
  valueStreamRequest: [stream("Generated two"), stream("Lost", strangers)],
});
assert.deepEqual(batch.items.map((item) => item.status), [201, 422]);
assert.equal(batch.items[1]?.problem?.type, "/problems/unknown-reference");

const query = { filter: `portfolioId==${portfolioId};name==Generated*`, sort: "name", limit: 1 };
const first = await streams.listValueStreams(query);
assert.ok(first.nextCursor);
const second = await streams.listValueStreams({ ...query, cursor: first.nextCursor });
assert.deepEqual([...first.items, ...second.items].map((each) => each.name), ["Generated one", "Generated two"]);

const read = await streams.getValueStreamRaw({ id });
const ifMatch = read.raw.headers.get("ETag")!;
const patched = await streams.patchValueStream({ id, ifMatch, valueStreamRequestPatch: { owner: "Ada Field" } });
assert.equal(patched.owner, "Ada Field");

const stale = await refused(streams.patchValueStream({ id, ifMatch, valueStreamRequestPatch: { owner: "Grace Moor" } }));
assert.equal(stale.type, "/problems/precondition-failed");

const unknown = await refused(streams.createValueStream({ valueStreamRequest: stream("Nowhere", strangers) }));
assert.equal(unknown.status, 422);
assert.equal(unknown.errors?.[0]?.pointer, "/portfolioId");
