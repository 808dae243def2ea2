"""What can be read off a regular expression before it is tried: with which words its matches begin, which they hold."""
