package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.List;

/**
 * What the page of the sign-in shows.
 *
 * @param returnPath where the person wants to go on; empty if nowhere
 * @param signedOut  true right after signing out
 * @param demo       the accounts of the demo city; empty everywhere else
 * @param providers  the houses that vouch for people
 */
record SignInModel(Form form, String returnPath, boolean signedOut, List<DemoPeople.DemoPerson> demo,
        List<Provider> providers) {

    /** True if a form waits that outlived its session. */
    boolean formWaits() {
        return UnsentPages.leadsHere(returnPath);
    }
}
