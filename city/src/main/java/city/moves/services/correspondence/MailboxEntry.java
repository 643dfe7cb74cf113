package city.moves.services.correspondence;

/** A message in somebody's mailbox, with the application that it is about. */
record MailboxEntry(Message message, String title, String reference) {}
