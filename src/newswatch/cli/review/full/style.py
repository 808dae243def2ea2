"""How the screen is laid out, in Textual's CSS: the terminal's own colours, one thin line between the parts."""

from __future__ import annotations

CSS = """
Screen, Pane, Container, Input { background: ansi_default; color: ansi_default; }
Pane { scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0; overflow-x: hidden; scrollbar-gutter: stable;
       scrollbar-background: ansi_default; scrollbar-color: ansi_bright_black; }
#title, #said, #keys { height: 1; overflow: hidden hidden; scrollbar-gutter: auto; }
#body { height: 1fr; layout: vertical; }
.wide #body { layout: horizontal; }
#main { height: 1fr; }
#beside { height: 1fr; border-top: solid ansi_bright_black; }
.wide #main { width: 3fr; height: 100%; }
.wide #beside { width: 2fr; height: 100%; border-top: none; border-left: solid ansi_bright_black; }
.on-desk #main { height: 7; }
.on-desk.wide #main { width: 2fr; height: 100%; }
.on-desk.wide #beside { width: 3fr; }
.on-posts #main, .on-findings #main { height: 7; }
.on-posts.wide #main, .on-findings.wide #main { width: 1fr; height: 100%; }
.on-posts.wide #beside, .on-findings.wide #beside { width: 1fr; }
Input { height: 1; border: none; padding: 0; }
"""
