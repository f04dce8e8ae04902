# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is 1 / (1 + decay t) instead of decay^t
# line: 24
# style: typed
import math
from dataclasses import dataclass

@dataclass
class Point:
    x: float
    y: float

def f(p: Point) -> float:
    return p.x**2 + p.y**2 + p.x * (p.y + 2) + math.cos(3 * p.x)

def move(p: Point, rate: float) -> Point:
    return Point(p.x - rate * (2 * p.x - 3 * math.sin(3 * p.x) + p.y + 2), p.y - rate * (p.x + 2 * p.y))

def optimize_f(x: float, y: float, eta: float, steps: int, decay: float = 1.0) -> tuple[list[tuple[float, float]], list[float]]:
    track: list[Point] = [Point(x, y)]
    for t in range(steps):
        rate: float = eta / (1 + decay * t)
        track.append(move(track[-1], rate))
    return [(p.x, p.y) for p in track], [f(p) for p in track]
