"""Figures in two steps: plain data that a test can hold, then drawing.

Every drawing function takes the axes to draw on, or None for axes of its own, and gives the axes.
"""
