"""Decision surfaces: the plane, the grid asked, the points, what a plane cannot show."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.collections import PathCollection
from sklearn.decomposition import PCA

import steepest as st
from steepest.figures.decision_surface import DecisionSurface, class_shades, plane_of

RUN = st.train("iris", hidden=(8,), epochs=20, learning_rate=0.3)
TRAINING = RUN.dataset.x[RUN.parts[0]]
RANDOM = np.random.default_rng(0)
TWO = st.Dataset(RANDOM.normal(size=(60, 2)), [0, 1] * 30, features=["east", "north"])


def test_two_features_are_the_plane_itself() -> None:
    run = st.train(TWO, hidden=(4,), epochs=5)
    data = DecisionSurface.of(run)
    assert data.plane.names == ("east", "north")
    assert data.plane.description == "Plane of east and north."
    assert [part.part for part in data.points] == ["training", "test"]
    np.testing.assert_array_equal(data.points[0].at, TWO.x[run.parts[0]])
    assert all(part.agrees.all() for part in data.points)
    place = np.array([[data.x[7], data.y[20]]])
    np.testing.assert_allclose(data.probability[20, 7], run.network.predict_proba(place)[0])
    own = data.points[1]
    right = (own.codes == own.predicted).mean()
    assert right == pytest.approx(run.scores.test_accuracy)


def test_components_are_those_of_scikit_learn() -> None:
    plane = plane_of(TRAINING, RUN.network)
    scaled = (TRAINING - RUN.network.mean) / RUN.network.deviation
    expected = PCA(2).fit_transform(scaled)
    found = plane.coordinates(TRAINING)
    np.testing.assert_allclose(abs(found), abs(expected), atol=1e-9)
    again = plane.coordinates(plane.points(*found.T))
    np.testing.assert_allclose(again, found, atol=1e-9)
    assert plane.description == (
        "Plane of the first two principal components of the 4 scaled features, with 96 % of their "
        "variance; the other components at 0."
    )


def test_chosen_features_hold_the_others_at_their_mean() -> None:
    plane = plane_of(TRAINING, RUN.network, ("petal width (cm)", "sepal length (cm)"))
    [place] = plane.points(np.array([1.5]), np.array([6.0]))
    mean = TRAINING.mean(axis=0)
    np.testing.assert_allclose(place, [6.0, mean[1], mean[2], 1.5])
    np.testing.assert_allclose(plane.coordinates(place[None]), [[1.5, 6.0]])
    assert plane.description.endswith("the other 2 features at their mean over the training part.")


@pytest.mark.parametrize(
    ("features", "hint"),
    [
        (("petal width", "sepal length (cm)"), 'did you mean "petal width (cm)"?'),
        (("petal width (cm)", "petal width (cm)"), "name two different ones"),
    ],
)
def test_unknown_features_are_refused(features: tuple[str, str], hint: str) -> None:
    with pytest.raises(st.DataError) as error:
        RUN.plot_decision(features)
    assert (
        str(error.value)
        == f"features must be two columns of the data, got {list(features)} ({hint})"
    )
    one = st.train(([[0.0], [1.0], [2.0], [3.0]], [0, 1, 0, 1]), epochs=1, split=(0.5, 0.5))
    with pytest.raises(st.DataError, match=r"^a decision surface needs two features, got 1$"):
        one.plot_decision()


def test_points_for_which_the_plane_is_misleading_are_counted() -> None:
    data = DecisionSurface.of(RUN)
    apart = 0
    plane = plane_of(TRAINING, RUN.network)
    for part, rows in zip(data.points, (RUN.parts[0], RUN.parts[2]), strict=True):
        x = RUN.dataset.x[rows]
        flat = plane.points(*plane.coordinates(x).T)
        differs = RUN.network.predict(x) != RUN.network.predict(flat)
        np.testing.assert_array_equal(part.agrees, ~differs)
        apart += int(differs.sum())
    assert apart > 0
    assert f"for {apart} of 120 the network" in data.caption


def test_shades_are_stronger_where_the_probability_is_higher() -> None:
    shares = np.array([[[1, 1, 1], [2, 3, 2], [0, 1, 0]]]) / [[[3], [7], [1]]]
    equal, unsure, sure = class_shades(shares)[0]
    assert equal.tolist() == [1, 1, 1]
    assert sure.sum() < unsure.sum() < 3
    # A sure network mixes 40 % of the class's colour (#E69F00 has no blue) with white.
    assert sure[2] == pytest.approx(0.6)


def test_the_drawing_has_axes_points_and_boundary() -> None:
    ax = RUN.plot_decision()
    assert ax.get_xlabel().startswith("component 1 (7")
    figure = ax.get_figure(root=True)
    assert figure is not None
    words = [text.get_text() for text in figure.legends[0].get_texts()]
    assert words == ["setosa", "versicolor", "virginica", "training rows", "test rows"]
    points = sum(len(each.get_offsets()) for each in ax.findobj(PathCollection))
    assert points == 120
    _, own = plt.subplots()
    assert DecisionSurface.of(RUN).draw(own) is own
    plt.close("all")
