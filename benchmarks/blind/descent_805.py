# piece: descent
# truth: wrong
# function: descent
# mistake: the values are the smallest so far and not those of the points
# line: 25
# style: typed
import math

Point = tuple[float, float]

def value(p: Point) -> float:
    return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + math.cos(3 * p[0])

def gradient(p: Point) -> Point:
    return 2 * p[0] - 3 * math.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]

def descent(x: float, y: float, eta: float, steps: int, decay: float = 1.0) -> tuple[list[Point], list[float]]:
    points: list[Point] = [(x, y)]
    values: list[float] = [value((x, y))]
    for t in range(steps):
        p: Point = points[-1]
        g: Point = gradient(p)
        q: Point = (p[0] - eta * decay**t * g[0], p[1] - eta * decay**t * g[1])
        points.append(q)
        values.append(min(value(q), values[-1]))
    return points, values
