package city.moves.strategy;

import city.moves.platform.values.Posts;

/** The approved posts created in one year, and how many of them are filled. */
record PostsOfYear(int year, Posts approved, Posts filled) {}
