package city.moves.platform.web;

import city.moves.platform.values.Trouble;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What each problem type means, at the address that a problem document names (RFC 9457, 3.1.1). */
@Controller
class ProblemPages {

    @GetMapping("/probleme")
    ModelAndView all(Page page) {
        return page.show("platform/web/problems", Trouble.values());
    }

    @GetMapping("/probleme/{name}")
    ModelAndView one(@PathVariable String name, Page page) {
        Trouble trouble = Arrays.stream(Trouble.values()).filter(each -> each.slug().equals(name)).findFirst()
                .orElseThrow(Refused::notFound);
        return page.show("platform/web/problem", trouble);
    }
}
