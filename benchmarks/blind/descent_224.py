# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate is divided by the decay factor, it grows
# line: 16
# style: nested function, Dutch names
from math import sin

def optimize_f(x, y, stap, aantal, afname=1):
    def helling(a, b):
        return 2 * a - 3 * sin(3 * a) + b + 2, a + 2 * b
    punten = [(x, y)]
    for _ in range(aantal):
        hx, hy = helling(x, y)
        x, y = x - stap * hx, y - stap * hy
        stap = stap / afname
        punten.append((x, y))
    return punten
