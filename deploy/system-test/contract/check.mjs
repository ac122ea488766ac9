// Checks target/openapi.json and target/asyncapi.json, fetched from a running suite, and calls the suite with clients
// that three generators make of them; a validating proxy stands between. Exits with 1 when anything fails.
//   node check.mjs <suite's address> <key> <portfolio> <java home> <folder of jars>
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Parser } from "@asyncapi/parser";

const [suite, key, portfolio, javaHome, jars] = process.argv.slice(2);
const bin = (name) => `node_modules/.bin/${name}`;
const java = (name) => join(javaHome, "bin", name);
const libraries = readdirSync(jars).filter((name) => !name.startsWith("openapi-generator"));
const classPath = ["target/java/classes", ...libraries.map((name) => join(jars, name))].join(":");
const generator = join(jars, readdirSync(jars).find((name) => name.startsWith("openapi-generator")));
// for programs that end before thorough compilation pays
const brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
const results = [];

function report(title, good, said = "") {
  if (!good && said) console.log(said);
  console.log(`${good ? "ok    " : "FAILED"} ${title}`);
  results.push(good);
  return good;
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args);
    let said = "";
    child.stdout.on("data", (data) => (said += data));
    child.stderr.on("data", (data) => (said += data));
    child.on("error", (error) => resolve({ good: false, said: String(error) }));
    child.on("close", (status) => resolve({ good: status === 0, said }));
  });
}

/** Commands one after the other, until one fails. */
async function check(title, ...commands) {
  const began = Date.now();
  for (const [command, ...args] of commands) {
    const { good, said } = await run(command, args);
    if (!good) return report(title, false, said);
  }
  return report(`${title} (${Math.round((Date.now() - began) / 1000)} s)`, true);
}

function everyOperationHasAnExample() {
  const { paths } = JSON.parse(readFileSync("target/openapi.json", "utf8"));
  const exampled = (body) => Object.values(body.content ?? {}).every((media) => "example" in media || "examples" in media);
  const missing = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => ["get", "put", "post", "delete", "patch"].includes(method))
      .filter(([, operation]) => !operation.summary || ![operation.requestBody ?? {}, ...Object.values(operation.responses)].every(exampled))
      .map(([method]) => `  no summary or a body without an example: ${method.toUpperCase()} ${path}`),
  );
  return report("every operation has a summary and examples", missing.length === 0, missing.join("\n"));
}

async function asyncApiValidates() {
  const { document, diagnostics } = await new Parser().parse(readFileSync("target/asyncapi.json", "utf8"));
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
  const good = document !== undefined && document.version().startsWith("3.") && errors.length === 0;
  const said = errors.map((error) => `  ${error.path.join(".")}: ${error.message}`).join("\n");
  return report(`AsyncAPI ${document?.version()} validates`, good, said);
}

const generate = (name, target, ...more) => [
  java("java"), ...brief, "-jar", generator, "generate", "-g", name, "-i", "target/openapi.json", "-o", target,
  "--additional-properties=hideGenerationTimestamp=true,useJakartaEe=true",
  "--global-property=models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false",
  ...more,
];

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The three programs, through a proxy that holds each request and each answer against the document. */
async function clientsCall() {
  const port = await freePort();
  const prism = spawn(bin("prism"), ["proxy", "target/openapi.json", suite, "--port", String(port), "--host", "127.0.0.1"]);
  let log = "";
  prism.stdout.on("data", (data) => (log += data));
  prism.stderr.on("data", (data) => (log += data));
  const exited = new Promise((resolve) => prism.on("exit", resolve));
  const listening = () => new Promise((resolve) => prism.stdout.on("data", () => log.includes("listening") && resolve()));
  await Promise.race([listening(), exited]);
  const call = [`http://127.0.0.1:${port}`, key, portfolio];
  await check("the Java client calls", [java("java"), "-cp", classPath, "Client", ...call]);
  await check("the openapi-typescript client calls", ["node", "target/js/clients/openapi-fetch.js", ...call]);
  await check("the typescript-fetch client calls", ["node", "target/js/clients/typescript-fetch.js", ...call]);
  prism.kill();
  await exited;
  const violations = log.split("\n").filter((line) => /violation|did not/i.test(line));
  report("the proxy saw no violation", violations.length === 0 && log.includes("PATCH") || false, violations.join("\n") || log);
}

const lint = check("OpenAPI lint: no errors, no warnings", [bin("spectral"), "lint", "target/openapi.json", "--fail-severity=warn"]);
everyOperationHasAnExample();
await asyncApiValidates();
const compiled = await Promise.all([
  check(
    "the Java client compiles",
    generate("java", "target/java", "--library=native"),
    ["sh", "-c", `find target/java/src/main/java clients -name '*.java' > target/java/sources`],
    [java("javac"), ...brief.map((flag) => `-J${flag}`), "-nowarn", "-proc:none", "-d", "target/java/classes", "-cp", classPath, "@target/java/sources"],
  ),
  check(
    "the TypeScript clients compile",
    [bin("openapi-typescript"), "target/openapi.json", "-o", "target/openapi.d.ts"],
    generate("typescript-fetch", "target/typescript-fetch", "--additional-properties=importFileExtension=.js"),
    [bin("tsc"), "-p", "tsconfig.json"],
  ),
  lint,
]);
if (compiled[0] && compiled[1]) await clientsCall();
const failed = results.filter((good) => !good).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
