"""The local web page of an archive: server-rendered, with a little script, and nothing loaded from outside."""
