package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.List;

/**
 * What the page of the sign-in shows.
 *
 * @param returnPath where the person wants to go on; empty if nowhere
 * @param signedOut  true right after signing out
 * @param fileLost   true if a file was sent after the session had ended, and must be chosen again
 * @param demo       the accounts of the demo city; empty everywhere else
 * @param providers  the houses that vouch for people
 */
record SignInModel(Form form, String returnPath, boolean signedOut, boolean fileLost,
        List<DemoPeople.DemoPerson> demo, List<Provider> providers) {

    /** True if a form waits that outlived its session, or was opened by another account than the one just signed out. */
    boolean formWaits() {
        return UnsentPages.leadsHere(returnPath);
    }
}
