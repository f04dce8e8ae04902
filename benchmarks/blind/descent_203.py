# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the inner derivative of cos(3x) is forgotten, the sine lacks its factor 3
# line: 13
# style: German names
from math import sin

def optimize_f(x, y, schrittweite, schritte, abnahme=1):
    verlauf = [(x, y)]
    eta = schrittweite
    for _ in range(schritte):
        ableitung_x = 2 * x - sin(3 * x) + y + 2
        ableitung_y = 2 * y + x
        x -= eta * ableitung_x
        y -= eta * ableitung_y
        eta *= abnahme
        verlauf.append((x, y))
    return verlauf
