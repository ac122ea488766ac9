package dev.openvmo.kit.resource;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Whether two values say the same. What is compared is what is there: 0.5 and 0.50 are one number. */
final class SameValue {
    private SameValue() {}

    static boolean of(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof List<?> list && other instanceof List<?> another) {
            return list.size() == another.size() && inStep(list.iterator(), another.iterator());
        }
        if (one instanceof Record && other != null && one.getClass() == other.getClass()) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .allMatch(part -> of(value(part, one), value(part, other)));
        }
        return Objects.equals(one, other);
    }

    private static boolean inStep(Iterator<?> one, Iterator<?> other) {
        while (one.hasNext()) {
            if (!of(one.next(), other.next())) {
                return false;
            }
        }
        return true;
    }

    private static Object value(RecordComponent part, Object of) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true); // requests are known to their feature only
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's part can be read", e);
        }
    }
}
