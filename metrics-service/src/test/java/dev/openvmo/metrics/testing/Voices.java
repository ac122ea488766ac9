package dev.openvmo.metrics.testing;

import dev.openvmo.kit.testing.Names;
import java.util.UUID;

/** What tests of what people say of the portfolio need. */
public final class Voices {
    /** The model that is there from the beginning. */
    public static final String MODEL = "0198c0de-0000-7000-8000-00000000a001";

    private Voices() {}

    /** Legal feedback of this initiative, of which this is said, too. */
    public static String feedbackBody(UUID initiative, String said) {
        return """
            {"subjectType":"INITIATIVE","subjectId":"%s","sender":"CUSTOMER","channel":"Support desk",\
            "text":"%s",%s}"""
                .formatted(initiative, Names.next("I pay twice"), said);
    }

    /** A legal announcement of this strategy to the works council, and of which this is said, too. */
    public static String announcementBody(UUID strategy, String said) {
        return """
            {"strategyId":"%s","text":"%s","recipients":[{"name":"Works council"}%s}"""
                .formatted(strategy, Names.next("From April on"), said);
    }

    /** A legal maturity model. */
    public static String modelBody() {
        return """
            {"name":"%s","dimensions":[{"key":"value","name":"Value","levels":["one","two","three","four","five"]}]}"""
                .formatted(Names.next("model"));
    }

    /** A legal round of self-assessment by the model that is there. */
    public static String roundBody(UUID portfolio, String day, int level, int target) {
        return """
            {"portfolioId":"%s","modelId":"%s","assessedOn":"%s",\
            "ratings":[{"dimension":"value-delivery","level":%d,"target":%d,"evidence":"Seven of nine"}]}"""
                .formatted(portfolio, MODEL, day, level, target);
    }
}
