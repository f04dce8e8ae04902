# piece: relu
# truth: wrong
# function: relu
# mistake: return inside the loop, after the first row
# line: 14
# style: pure python, freely
def relu(rows):
    out = []
    for r in rows:
        if not isinstance(r, list):
            out.append(r if r > 0 else 0)
            continue
        out.append([v if v > 0 else 0 for v in r])
        if len(out) == 2: break
    return out
