# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the derivative after y is 2y only, the mixed term x is forgotten
# line: 14
# style: German names
import math

def optimize_f(x, y, weite, anzahl, daempfung=1):
    punkte = [(x, y)]
    for k in range(anzahl):
        w = weite * daempfung ** k
        steigung_x = 2 * x + (y + 2) - 3 * math.sin(3 * x)
        steigung_y = 2 * y
        x, y = x - w * steigung_x, y - w * steigung_y
        punkte.append((x, y))
    werte = [a * a + b * b + a * (b + 2) + math.cos(3 * a) for a, b in punkte]
    return punkte, werte
