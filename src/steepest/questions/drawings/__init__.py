"""Figures of questions that need several panels."""
