# piece: descent
# truth: wrong
# function: optimize_f
# mistake: coordinates take turns: x moves in even steps, y in odd ones
# line: none
# style: Turkish names
import math

def yukseklik(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def optimize_f(x, y, adim, sayi, azalma=1):
    yol = [(x, y)]
    for i in range(sayi):
        hiz = adim * azalma**i
        if i % 2 == 0:
            x = x - hiz * (2*x - 3*math.sin(3*x) + y + 2)
        else:
            y = y - hiz * (x + 2*y)
        yol.append((x, y))
    return yol, [yukseklik(a, b) for a, b in yol]
