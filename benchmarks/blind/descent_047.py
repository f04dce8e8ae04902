# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the derivative of cos(3x) lacks the inner factor 3
# line: 13
# style: German names
import numpy as np

def hoehe(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def ableitung(x, y):
    nach_x = 2 * x - np.sin(3 * x) + y + 2
    nach_y = x + 2 * y
    return nach_x, nach_y

def optimize_f(x, y, schrittweite, schritte, abnahme=1):
    weg = [(x, y)]
    hoehen = [hoehe(x, y)]
    for _ in range(schritte):
        ax, ay = ableitung(x, y)
        x -= schrittweite * ax
        y -= schrittweite * ay
        schrittweite *= abnahme
        weg.append((x, y))
        hoehen.append(hoehe(x, y))
    return weg, hoehen
