# piece: descent
# truth: wrong
# function: descend
# mistake: the history is a default argument and still holds the path of the call before
# line: 9
# style: loop
import math

def descend(x, y, lr, n, gamma=1.0, history=[]):
    history.append((x, y, x**2 + y**2 + x * (y + 2) + math.cos(3 * x)))
    for k in range(n):
        gx = 2 * x - 3 * math.sin(3 * x) + y + 2
        gy = x + 2 * y
        x -= lr * gamma**k * gx
        y -= lr * gamma**k * gy
        history.append((x, y, x**2 + y**2 + x * (y + 2) + math.cos(3 * x)))
    return history
