package city.moves.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Light or dark, without an account. The choice is a link that may be followed twice, so it needs no session and no
 * token; it changes nothing but this browser.
 */
@Controller
class DisplayPages {

    @GetMapping("/darstellung")
    ModelAndView choose(Page page) {
        return page.show("platform/web/display", page.theme());
    }

    @GetMapping(value = "/darstellung", params = "wahl")
    ModelAndView chosen(Page page, Form form, HttpServletResponse response) {
        Theme.named(form.value("wahl")).keep(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return page.redirect("/darstellung");
    }
}
