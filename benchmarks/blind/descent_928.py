# piece: descent
# truth: right
# function: walk
# mistake: none
# line: none
# style: loops
import math


def points(x, y, lr, decay):
    while True:
        yield x, y
        x, y = x - lr * (2 * x - 3 * math.sin(3 * x) + y + 2), y - lr * (x + 2 * y)
        lr *= decay


def walk(start, lr, n_steps, decay=1.0):
    track = []
    for p in points(float(start[0]), float(start[1]), lr, decay):
        track.append(p)
        if len(track) == n_steps + 1:
            break
    values = [x * x + y * y + x * y + 2 * x + math.cos(3 * x) for x, y in track]
    return track, values
