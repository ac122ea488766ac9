package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What we keep of the lessons that fit an initiative: columns of table {@code lesson_suggestion}; the id is the initiative's. */
record LessonSuggestionCopy(UUID id, UUID portfolioId, JsonNode lessons) {}
