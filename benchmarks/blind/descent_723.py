# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: objects
import math

class Walker:
    def __init__(self, x, y, eta, decay):
        self.x, self.y = x, y
        self.eta, self.decay = eta, decay

    @property
    def height(self):
        return self.x**2 + self.y**2 + self.x * (self.y + 2) + math.cos(3 * self.x)

    def __iter__(self):
        while True:
            yield (self.x, self.y), self.height
            gx = 2 * self.x - 3 * math.sin(3 * self.x) + self.y + 2
            gy = self.x + 2 * self.y
            self.x -= self.eta * gx
            self.y -= self.eta * gy
            self.eta *= self.decay

def optimize_f(x, y, eta, steps, decay=1.0):
    walker = iter(Walker(x, y, eta, decay))
    log = [next(walker) for _ in range(steps + 1)]
    return [p for p, _ in log], [v for _, v in log]
