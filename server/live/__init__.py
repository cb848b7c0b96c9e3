"""Subscriptions: a hub that follows the log for all subscribers, and the two ways in which these are told.

`hub.py` has the tail of the log and the channels; `event_stream.py` answers by server-sent events, `websocket.py` by
`graphql-transport-ws`, whose messages `messages.py` reads and writes.
"""
