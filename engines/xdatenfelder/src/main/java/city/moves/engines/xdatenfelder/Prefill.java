package city.moves.engines.xdatenfelder;

/** Whether a value may or must come from a register (Vorbefüllung), edition 3. */
public enum Prefill implements Coded {
    NONE("keine"),
    OPTIONAL("optional"),
    MANDATORY("verpflichtend");

    private final String code;

    Prefill(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
