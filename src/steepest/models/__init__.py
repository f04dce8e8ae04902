"""Trained networks as files and as models of other libraries."""
