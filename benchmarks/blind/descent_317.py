# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: class as iterator, Norwegian
from math import sin

class Vandring:
    def __init__(self, x, y, steg, avtak):
        self.x, self.y, self.steg, self.avtak = x, y, steg, avtak

    def __next__(self):
        dx = 3*sin(3*self.x) - 2*self.x - self.y - 2
        dy = -self.x - 2*self.y
        self.x, self.y = self.x + self.steg*dx, self.y + self.steg*dy
        self.steg *= self.avtak
        return self.x, self.y

def optimize_f(x, y, step_size, steps, decay=1):
    vandring = Vandring(x, y, step_size, decay)
    # startpunktet er med
    return [(x, y)] + [next(vandring) for _ in range(steps)]
