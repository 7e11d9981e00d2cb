# A batch server: `docker build -t cqi .`, then, with your `parameters/` in this folder,
# `docker run --rm --user "$(id -u)" -v "$PWD:/cohorts" cqi run parameters/our-cohort`. Not built here yet.
FROM python:3.12-slim AS build
WORKDIR /source
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN python -m pip install --no-cache-dir --require-hashes --no-deps -r requirements.lock
COPY cqi_lib cqi_lib
COPY notebooks notebooks
COPY parameters/riverbend parameters/riverbend
COPY parameters/nhs-open parameters/nhs-open
RUN python -m hatchling build --target wheel --directory /made

FROM python:3.12-slim
COPY requirements-batch.lock /tmp/
RUN python -m pip install --no-cache-dir --require-hashes --no-deps -r /tmp/requirements-batch.lock
COPY --from=build /made /tmp/made
RUN python -m pip install --no-cache-dir --no-deps --no-index /tmp/made/*.whl && rm -r /tmp/made \
  && useradd --create-home --uid 1000 cqi && install -d -o cqi /cohorts
USER cqi
ENV HOME=/tmp
WORKDIR /cohorts
VOLUME /cohorts
ENTRYPOINT ["cqi"]
CMD ["demo"]
