# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: half angles, string of small steps on copies
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    state = {"x": float(x), "y": float(y)}
    log = [dict(state)]
    for t in range(steps):
        s, c = np.sin(1.5 * state["x"]), np.cos(1.5 * state["x"])
        slope = {"x": 2 * (state["x"] + 1) + state["y"] - 6 * s * c, "y": state["x"] + 2 * state["y"]}
        state = {k: state[k] - step_size * decay ** t * slope[k] for k in state}
        log.append(state)
    return [(p["x"], p["y"]) for p in log]
