"""The window: the only part that knows Qt. It shows what the desk says and writes only through the desk's one door."""
