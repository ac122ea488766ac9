// Checks target/openapi.json and target/asyncapi.json, fetched from a running suite.
// Prints what it found and exits with 1 when a check fails.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const bin = (name) => `node_modules/.bin/${name}`;
const run = (title, command, args) => {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${title}`);
  return status === 0;
};

function everyOperationHasAnExample() {
  const { paths } = JSON.parse(readFileSync("target/openapi.json", "utf8"));
  const bodies = (operation) => [operation.requestBody, ...Object.values(operation.responses ?? {})];
  const exampled = (operation) =>
    bodies(operation).some((body) =>
      Object.values(body?.content ?? {}).some((media) => media.example !== undefined || media.examples !== undefined),
    );
  const missing = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => ["get", "put", "post", "delete", "patch"].includes(method))
      .filter(([, operation]) => !operation.summary || !exampled(operation))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  missing.forEach((operation) => console.log(`  no summary or no example: ${operation}`));
  console.log(`${missing.length === 0 ? "ok    " : "FAILED"} every operation has a summary and an example`);
  return missing.length === 0;
}

async function asyncApiValidates() {
  const { document, diagnostics } = await new Parser().parse(readFileSync("target/asyncapi.json", "utf8"));
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
  errors.forEach((error) => console.log(`  ${error.path.join(".")}: ${error.message}`));
  const good = document !== undefined && document.version().startsWith("3.") && errors.length === 0;
  console.log(`${good ? "ok    " : "FAILED"} AsyncAPI ${document?.version()} validates`);
  return good;
}

const results = [
  run("OpenAPI lint: no errors", bin("spectral"), ["lint", "target/openapi.json", "--fail-severity=error", "--quiet"]),
  everyOperationHasAnExample(),
  run("TypeScript types generated", bin("openapi-typescript"), ["target/openapi.json", "-o", "target/openapi.d.ts"]),
  run("TypeScript client compiles", bin("tsc"), ["-p", "tsconfig.json"]),
  await asyncApiValidates(),
];
const failed = results.filter((good) => !good).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
