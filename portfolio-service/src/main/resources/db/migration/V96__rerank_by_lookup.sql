-- Whose model changes is ranked anew by looking each up: how many a portfolio has on average says nothing of this one, and
-- makes the planner read everybody's. Whoever replaces the function says so again.
alter function rerank(uuid[]) set enable_hashjoin = off;
alter function rerank(uuid[]) set enable_mergejoin = off;
