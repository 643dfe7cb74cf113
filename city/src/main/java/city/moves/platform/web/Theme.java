package city.moves.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Light, dark, or as the device wishes. The server sets it on the page, so that nothing flashes. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "theme";

    static Theme of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return named(cookie.getValue());
                }
            }
        }
        return AUTO;
    }

    static Theme named(String name) {
        return switch (name) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> AUTO;
        };
    }

    /** The value of the theme attribute and of the cookie. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
