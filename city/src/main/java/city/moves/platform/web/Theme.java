package city.moves.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

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

    /** The theme of a tag; {@link #AUTO} for every other text. */
    public static Theme named(String name) {
        return switch (name) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> AUTO;
        };
    }

    /** Lets the browser keep it for a year. */
    public void keep(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, tag())
                .path("/").maxAge(Duration.ofDays(365)).sameSite("Lax").build().toString());
    }

    /** The value of the theme attribute and of the cookie. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
