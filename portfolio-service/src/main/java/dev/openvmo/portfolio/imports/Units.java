package dev.openvmo.portfolio.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which signs mean a unit: its own name, and for a currency (ISO 4217) its sign where it is at home. Pure. */
final class Units {
    private static final Map<String, Set<String>> CURRENCY_SIGNS = new HashMap<>();

    static {
        var countries = Set.of(Locale.getISOCountries());
        Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> countries.contains(locale.getCountry()))
                .forEach(locale -> {
                    var currency = Currency.getInstance(locale);
                    if (currency != null) {
                        CURRENCY_SIGNS
                                .computeIfAbsent(currency.getCurrencyCode(), none -> new HashSet<>())
                                .add(plain(currency.getSymbol(locale)));
                    }
                });
    }

    private Units() {}

    /** Whether a sign beside a number says no more than that it is in this unit. */
    static boolean means(String sign, String unit) {
        return unit != null
                && (sign.equalsIgnoreCase(unit)
                        || CURRENCY_SIGNS.getOrDefault(unit, Set.of()).contains(plain(sign)));
    }

    /** One form of each sign: the yen has a wide one, too. */
    private static String plain(String sign) {
        return Normalizer.normalize(sign, Normalizer.Form.NFKC);
    }
}
