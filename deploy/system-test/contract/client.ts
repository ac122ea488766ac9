// What a front-end team would write against the generated types. It is compiled, not run.
import createClient from "openapi-fetch";
import type { paths } from "./target/openapi.js";

const openvmo = createClient<paths>({ baseUrl: "http://localhost:8080", headers: { Authorization: "Bearer ovmo_…" } });

export async function topOfBacklog(portfolioId: string): Promise<string[]> {
  const { data, error } = await openvmo.GET("/v1/portfolios/{id}/backlog", {
    params: { path: { id: portfolioId }, query: { limit: 5 } },
  });
  if (error) throw new Error(`${error.title}: ${error.detail}`);
  return (data.items ?? []).map((item) => `${item.rank}. ${item.title}: ${item.score?.value ?? item.score?.reason}`);
}

export async function newInitiative(portfolioId: string, title: string): Promise<string | undefined> {
  const { data } = await openvmo.POST("/v1/initiatives", {
    body: { portfolioId, title, kind: "EPIC", category: "BUSINESS", horizon: "H1" },
  });
  return data && "id" in data ? data.id : undefined;
}
