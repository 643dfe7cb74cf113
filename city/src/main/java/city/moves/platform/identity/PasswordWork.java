package city.moves.platform.identity;

/**
 * What it costs to compute one Argon2id hash (RFC 9106) in one lane. The greater it is, the longer a stolen hash withstands
 * guessing, and the longer everybody waits who signs in.
 *
 * @param kibibytes of memory
 * @param passes    over the memory
 */
public record PasswordWork(int kibibytes, int passes) {

    /** As OWASP's Password Storage Cheat Sheet asks for at least. */
    public static final PasswordWork USUAL = new PasswordWork(19 * 1024, 2);
}
