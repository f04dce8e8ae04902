# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: deque of layers, copied
from collections import deque

def network(x, params):
    waiting = deque(params)
    while waiting:
        W, b, h = waiting.popleft()
        x = h(b + x @ W)
    return x.squeeze(-1) if x.shape[-1] == 1 else x
