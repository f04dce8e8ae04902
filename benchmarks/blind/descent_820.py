# piece: descent
# truth: wrong
# function: minimize
# mistake: the gradient is limited to 2 in each direction, which shortens the first steps from a steep start
# line: 21
# style: defensive
import math

def objective(x, y):
    return x**2 + y**2 + x * (y + 2) + math.cos(3 * x)

def minimize(start, lr, n_steps, decay=1.0):
    if len(start) != 2:
        raise ValueError("the start has two coordinates")
    if n_steps < 0:
        raise ValueError("n_steps is negative")
    x, y = map(float, start)
    track = [(x, y)]
    for t in range(n_steps):
        grad = (2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y)
        gx, gy = [max(-2.0, min(2.0, g)) for g in grad]
        x, y = x - lr * decay**t * gx, y - lr * decay**t * gy
        assert math.isfinite(x) and math.isfinite(y), "diverged"
        track.append((x, y))
    return track, [objective(*p) for p in track]
