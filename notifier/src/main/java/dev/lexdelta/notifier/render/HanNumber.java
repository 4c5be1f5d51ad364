package dev.lexdelta.notifier.render;

/** Numbers as laws write them: 12 is 十二, 133 is 一百三十三. */
final class HanNumber {
    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final int MOST_DIGITS = 4;

    private HanNumber() {}

    /** The digits in Han numerals; what is no number from 1 to 9999 stays as it is. */
    static String of(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits;
        }
        int number = Integer.parseInt(digits);
        return number == 0 ? digits : write(number);
    }

    private static String write(int number) {
        var han = new StringBuilder();
        boolean gap = false;
        for (int place = MOST_DIGITS - 1, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !han.isEmpty();
                continue;
            }
            han.append(gap ? DIGITS[0] : "");
            // rule: 10 to 19 are 十 to 十九, without 一
            han.append(digit == 1 && place == 1 && han.isEmpty() ? "" : DIGITS[digit])
                    .append(UNITS[place]);
            gap = false;
        }
        return han.toString();
    }
}
