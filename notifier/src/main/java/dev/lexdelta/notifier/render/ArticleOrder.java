package dev.lexdelta.notifier.render;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which articles stand, by their numbers: 0, 1, 133, 133-1, 134, annex1, annex1.1. */
final class ArticleOrder implements Comparator<String> {
    static final ArticleOrder BY_NUMBER = new ArticleOrder();

    private ArticleOrder() {}

    @Override
    public int compare(String one, String other) {
        var numbers = numbers(one);
        var others = numbers(other);
        for (int i = 0; i < Math.min(numbers.size(), others.size()); i++) {
            int order = numbers.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(numbers.size(), others.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static List<BigInteger> numbers(String number) {
        var numbers = new ArrayList<BigInteger>();
        // Annexes follow all articles.
        numbers.add(number.startsWith("annex") ? BigInteger.ONE : BigInteger.ZERO);
        int start = -1;
        for (int at = 0; at <= number.length(); at++) {
            boolean digit = at < number.length() && number.charAt(at) >= '0' && number.charAt(at) <= '9';
            if (digit && start < 0) {
                start = at;
            } else if (!digit && start >= 0) {
                numbers.add(new BigInteger(number.substring(start, at)));
                start = -1;
            }
        }
        return numbers;
    }
}
