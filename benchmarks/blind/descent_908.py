# piece: descent
# truth: wrong
# function: descent
# mistake: the point with the lowest value is returned as the end, although descent may end elsewhere
# line: 22
# style: chatbot
import math


def descent(x, y, eta=0.1, steps=10, decay=1.0):
    """Run gradient descent from (x, y).

    Returns the final point, its value and the whole trajectory
    as a list of (x, y, f) triples.
    """
    f = lambda a, b: a**2 + b**2 + a * (b + 2) + math.cos(3 * a)
    trajectory = [(x, y, f(x, y))]
    for t in range(steps):
        gx, gy = 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y
        x, y = x - eta * decay**t * gx, y - eta * decay**t * gy
        trajectory.append((x, y, f(x, y)))
    final = min(trajectory, key=lambda r: r[2])
    return final[:2], final[2], trajectory
