# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is that of the first row
# line: 10
# style: pure python, freely
def scale(rows):
    flat = [v for r in rows for v in r]
    m = sum(flat) / len(flat)
    sample = rows[0]
    s = (sum((v - m) ** 2 for v in sample) / (len(sample) - 1)) ** 0.5
    return [[(v - m) / s for v in r] for r in rows]
