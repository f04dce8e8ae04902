# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: one-liner
from math import sin, cos

def f(x, y): return x**2 + y**2 + x * (y + 2) + cos(3 * x)

def walk(x, y, e, n, d): return [(x, y)] + (walk(x - e * (2 * x + y + 2 - 3 * sin(3 * x)), y - e * (x + 2 * y), e * d, n - 1, d) if n else [])

def optimize_f(x, y, eta, steps, decay=1.0): return (p := walk(x, y, eta, steps, decay)), [f(*q) for q in p]
