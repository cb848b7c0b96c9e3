"""Asks what a report needs."""
